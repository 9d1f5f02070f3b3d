/** What follows from events and from time by itself: commands that the server sends to itself. */
@NullMarked
package io.tillbook.server.reaction;

import org.jspecify.annotations.NullMarked;
