/** HTTP for all addresses: problem documents, content negotiation, pages of other sites, the container. */
@NullMarked
package io.tillbook.server.http;

import org.jspecify.annotations.NullMarked;
