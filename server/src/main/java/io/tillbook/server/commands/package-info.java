/** Commands that the server sends by itself: decided as those that come over HTTP, without HTTP and JSON between. */
@NullMarked
package io.tillbook.server.commands;

import org.jspecify.annotations.NullMarked;
