/** Appends: the queue of waiting appends, and the one thread that makes them durable by group commit. */
@NullMarked
package io.tillbook.command.store.rocksdb.append;

import org.jspecify.annotations.NullMarked;
