/** Reads a whole history to find out whether it is what it was. */
@NullMarked
package io.tillbook.command.store.rocksdb.audit;

import org.jspecify.annotations.NullMarked;
