/** The durable, totally ordered home of events: an embedded event store on RocksDB behind Axon's storage engine. */
@NullMarked
package io.tillbook.command.store;

import org.jspecify.annotations.NullMarked;
