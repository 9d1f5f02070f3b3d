/** Signing in and out, who somebody is, and the pages for that. */
@NullMarked
package io.tillbook.server.http.access;

import org.jspecify.annotations.NullMarked;
