/** Tests of what the server does about members by itself. */
@NullMarked
package io.tillbook.server.automation.members;

import org.jspecify.annotations.NullMarked;
