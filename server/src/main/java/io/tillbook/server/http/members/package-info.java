/** The endpoints of members: what is known of them, their cards, and how they register themselves. */
@NullMarked
package io.tillbook.server.http.members;

import org.jspecify.annotations.NullMarked;
