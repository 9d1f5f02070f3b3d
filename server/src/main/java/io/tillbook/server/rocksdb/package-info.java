/** The native side of RocksDB, which the event store and the embedded views share. */
@NullMarked
package io.tillbook.server.rocksdb;

import org.jspecify.annotations.NullMarked;
