package io.tillbook.server.rates;

import io.tillbook.server.settings.WrongSetting;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one sender may send in a second, over all connections, sessions and tokens together; after silence ten
 * times as much at once. Queries by GraphQL count by themselves.
 *
 * @param person requests of one employee
 * @param personQueries queries of one employee
 * @param device requests of one device
 * @param deviceQueries queries of one device
 * @param service requests of one service
 * @param serviceQueries queries of one service
 * @param stranger requests from one address whose sender is not known
 */
@ConfigurationProperties(prefix = "tillbook.rates", ignoreUnknownFields = false)
record RatesProperties(@DefaultValue("100") int person, @DefaultValue("50") int personQueries,
        @DefaultValue("200") int device, @DefaultValue("50") int deviceQueries, @DefaultValue("20000") int service,
        @DefaultValue("5000") int serviceQueries, @DefaultValue("200") int stranger) {
    private static final int MOST = 1_000_000;

    /** Checks the bounds. */
    RatesProperties {
        WrongSetting.between("tillbook.rates.person", person, 1, MOST);
        WrongSetting.between("tillbook.rates.person-queries", personQueries, 1, MOST);
        WrongSetting.between("tillbook.rates.device", device, 1, MOST);
        WrongSetting.between("tillbook.rates.device-queries", deviceQueries, 1, MOST);
        WrongSetting.between("tillbook.rates.service", service, 1, MOST);
        WrongSetting.between("tillbook.rates.service-queries", serviceQueries, 1, MOST);
        WrongSetting.between("tillbook.rates.stranger", stranger, 1, MOST);
    }
}
