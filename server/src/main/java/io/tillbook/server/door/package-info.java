/** The command door: commands over HTTP, one by one or as a stream, answered with outcomes or problem documents. */
@NullMarked
package io.tillbook.server.door;

import org.jspecify.annotations.NullMarked;
