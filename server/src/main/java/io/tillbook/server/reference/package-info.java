/** The documentation of the command endpoints, served by the server itself. */
@NullMarked
package io.tillbook.server.reference;

import org.jspecify.annotations.NullMarked;
