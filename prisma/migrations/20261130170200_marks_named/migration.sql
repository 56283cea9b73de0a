-- Who gives marks (评议主体), and items that count them. What is new in an enum has no name before this migration is written down.

-- CreateEnum
CREATE TYPE "AssessorKind" AS ENUM ('SELF', 'PEER', 'GROUP', 'TOWNSHIP', 'COMMITTEE', 'VOTERS');

-- AlterEnum
ALTER TYPE "RuleSource" ADD VALUE 'MARKS';
