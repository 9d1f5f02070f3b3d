package io.tillbook.server.transfer.imports;

import io.tillbook.server.transfer.imports.csv.Sink;

/** Tells what would become of a file, line by line, and sends nothing. */
interface Preview extends Sink {
    /** The file has ended: tells what is not told yet, and how many lines would do what. */
    String finish();
}
