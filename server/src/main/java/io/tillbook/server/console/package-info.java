/** The pages of the console, as they are in its jar. */
@NullMarked
package io.tillbook.server.console;

import org.jspecify.annotations.NullMarked;
