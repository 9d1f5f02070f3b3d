package io.tillbook.server.payments.provider;

/**
 * How a notice is answered.
 *
 * @param status of HTTP
 * @param body plain text; empty for none
 */
public record NoticeReply(int status, String body) {}
