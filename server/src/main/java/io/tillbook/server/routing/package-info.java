/** Commands on their way to the process that decides those of a location, and the answers on their way back. */
@NullMarked
package io.tillbook.server.routing;

import org.jspecify.annotations.NullMarked;
