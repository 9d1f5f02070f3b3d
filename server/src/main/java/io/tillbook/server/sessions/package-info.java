/** People who have signed in: passwords as they come in, and sessions of browsers. */
@NullMarked
package io.tillbook.server.sessions;

import org.jspecify.annotations.NullMarked;
