/** What members need of a server: cards that they show, and a way to register themselves. */
@NullMarked
package io.tillbook.server.members;

import org.jspecify.annotations.NullMarked;
