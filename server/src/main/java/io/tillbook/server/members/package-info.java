/** What members need of a server: a way to register themselves. */
@NullMarked
package io.tillbook.server.members;

import org.jspecify.annotations.NullMarked;
