package io.tillbook.architecture.broken.command.store.rocksdb.append;

import io.tillbook.architecture.broken.command.store.rocksdb.read.ReaderAskingWriter;

/** A writer may show readers what it has written. */
public record Writer(ReaderAskingWriter reader) {}
