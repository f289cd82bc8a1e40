package dev.countinghouse.query.printing;

import dev.countinghouse.documents.report.Report;

/** A report, and what it is printed with. */
record ReportPrint(Report report, Stationery stationery) {}
