// The parts of ECharts that the pages use, and no others: what a tip or a legend says, the page itself says for less.
import { BarChart, LineChart } from 'echarts/charts';
import { GridSimpleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

use([BarChart, LineChart, GridSimpleComponent, CanvasRenderer]);

export { init };
