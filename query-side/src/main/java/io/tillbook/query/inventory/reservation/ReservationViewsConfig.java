package io.tillbook.query.inventory.reservation;

import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.store.ViewDatabase;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reservations as they can be looked up. */
@Configuration(proxyBeanMethods = false)
public class ReservationViewsConfig {

    @Bean
    ReservationViews reservationViews(ViewDatabase database) {
        return new ReservationViews(database);
    }

    @Bean
    DueReservations dueReservations(ReservationViews views) {
        return new DueReservations(views);
    }

    @Bean
    ViewGroup reservationGroup(ReservationViews views) {
        return new ViewGroup("reservations",
                List.of(GroupedView.silent(new ReservationProjection(), views.reservations())));
    }

    @Bean
    ReservationQueries reservationQueries(ReservationViews views) {
        return new ReservationQueries(views);
    }
}
