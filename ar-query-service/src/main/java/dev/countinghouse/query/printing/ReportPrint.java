package dev.countinghouse.query.printing;

import dev.countinghouse.documents.report.Report;

/** A report, and what it is printed with. */
record MonthEndPack(Report report, Stationery stationery) {}
