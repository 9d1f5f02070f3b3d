/** Reads: events by stream and by position in bounded pages, snapshots, and the caches in front of them. */
@NullMarked
package io.tillbook.command.store.rocksdb.read;

import org.jspecify.annotations.NullMarked;
