/** Tests of the endpoint that has drafts tried on past sales. */
@NullMarked
package io.tillbook.server.http.whatif;

import org.jspecify.annotations.NullMarked;
