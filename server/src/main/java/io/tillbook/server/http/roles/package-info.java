/** Answers for what processes of other roles do. */
@NullMarked
package io.tillbook.server.http.roles;

import org.jspecify.annotations.NullMarked;
