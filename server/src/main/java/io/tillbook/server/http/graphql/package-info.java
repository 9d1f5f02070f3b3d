/** GraphQL over HTTP and WebSockets, and its bounds. */
@NullMarked
package io.tillbook.server.http.graphql;

import org.jspecify.annotations.NullMarked;
