/** Tests of what the server does by itself. */
@NullMarked
package io.tillbook.server.reaction;

import org.jspecify.annotations.NullMarked;
