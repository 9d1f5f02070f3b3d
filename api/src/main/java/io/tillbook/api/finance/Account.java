package io.tillbook.api.finance;

/**
 * An account of a chart.
 *
 * @param code its number
 * @param zh its name in Chinese
 * @param en its name in English
 */
public record Account(String code, String zh, String en) {}
