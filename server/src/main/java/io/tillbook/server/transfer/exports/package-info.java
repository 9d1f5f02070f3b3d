/** Copies the event history to a file, from a server or from a data directory. */
@NullMarked
package io.tillbook.server.transfer.exports;

import org.jspecify.annotations.NullMarked;
