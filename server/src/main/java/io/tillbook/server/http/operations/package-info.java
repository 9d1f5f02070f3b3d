/** The endpoints with which operators have something done that the server does by itself otherwise. */
@NullMarked
package io.tillbook.server.http.operations;

import org.jspecify.annotations.NullMarked;
