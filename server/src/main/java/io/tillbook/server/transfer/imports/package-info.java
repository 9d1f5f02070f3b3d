/** Sends the commands that a file gives to a server, many at a time and in the order of each partition. */
@NullMarked
package io.tillbook.server.transfer.imports;

import org.jspecify.annotations.NullMarked;
