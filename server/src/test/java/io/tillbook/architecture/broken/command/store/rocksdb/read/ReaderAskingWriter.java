package io.tillbook.architecture.broken.command.store.rocksdb.read;

import io.tillbook.architecture.broken.command.store.rocksdb.append.Writer;

/** Readers must not know of the writer. */
public record ReaderAskingWriter(Writer writer) {}
