/**
 * The embedded event store: RocksDB behind Axon's storage engine, one writer, every append durable before its answer.
 */
@NullMarked
package io.tillbook.command.store.rocksdb;

import org.jspecify.annotations.NullMarked;
