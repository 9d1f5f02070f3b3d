/**
 * The files of the event store: RocksDB with its column families and settings, the stored form of events and keys, and
 * the directory with its lock.
 */
@NullMarked
package io.tillbook.command.store.rocksdb.files;

import org.jspecify.annotations.NullMarked;
