/**
 * A library: a MongoDB inside the process, kept in a directory by RocksDB. Clients talk to it by MongoDB's wire
 * protocol on a loopback port and cannot tell it from another, within what it has: queries, updates and ordered
 * indexes, but no unique index beside the ids', no transactions, and no keys that are lists or fractions.
 *
 * <p>{@link io.tillbook.query.store.embedded.EmbeddedMongo} is its door. Who is in the same process may read and write
 * documents as bytes, past wire and query language, through
 * {@link io.tillbook.query.store.embedded.EmbeddedDocuments}. Wire protocol and query language are those of
 * mongo-java-server; the backend behind them is here. It knows nothing of what is kept in it.
 */
@NullMarked
package io.tillbook.query.store.embedded;

import org.jspecify.annotations.NullMarked;
