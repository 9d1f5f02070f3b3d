package io.tillbook.server.payments.alipay;

import io.tillbook.server.payments.alipay.AlipayAnswer.Given;
import io.tillbook.server.payments.alipay.AlipayAnswer.Missing;
import io.tillbook.server.payments.provider.BillAnswer;
import io.tillbook.server.payments.provider.Trouble.Kind;
import io.tillbook.server.payments.provider.Trouble;
import io.tillbook.server.payments.transport.BillBytes;
import io.tillbook.server.payments.transport.BillMalformed;
import io.tillbook.server.payments.transport.ProviderHttp;
import io.tillbook.server.payments.transport.ProviderHttp.NoReply;
import io.tillbook.server.payments.transport.Reply;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;

/** Fetches the bills of Alipay: an address that holds for half a minute, and behind it an archive of CSV in GBK. */
final class AlipayBills {
    private static final Duration WITHIN = Duration.ofMinutes(2);

    private final AlipayGateway gateway;
    private final ProviderHttp http;
    private final String account;
    private final InstantSource clock;

    AlipayBills(AlipayGateway gateway, ProviderHttp http, String account, InstantSource clock) {
        this.gateway = gateway;
        this.http = http;
        this.account = account;
        this.clock = clock;
    }

    BillAnswer bill(LocalDate day) {
        return switch (gateway.ask("alipay.data.dataservice.bill.downloadurl.query",
                AlipayGateway.content().put("bill_type", "trade").put("bill_date", day.toString()))) {
            case Missing missing -> new BillAnswer.Unknown(missing.trouble());
            case Given given when given.code().equals(Given.DONE) -> downloaded(day, given.text("bill_download_url"));
            case Given given when given.reason().equalsIgnoreCase("isp.bill_not_exist") -> BillAnswer.none(day,
                    clock.instant(), given.reason(), given.said());
            case Given given -> new BillAnswer.Unknown(
                    given.trouble(given.isNotAccepted() ? Kind.NOT_ACCEPTED : Kind.PROVIDER_FAILED));
        };
    }

    private BillAnswer downloaded(LocalDate day, String address) {
        try {
            Reply reply = http.send(HttpRequest.newBuilder(URI.create(address)).build(), WITHIN,
                    BillBytes.MOST_PACKED);
            return reply.isOk()
                    ? new BillAnswer.Ready(AlipayBill.read(account, day, reply.body()))
                    : new BillAnswer.Unknown(new Trouble(Kind.PROVIDER_FAILED, "HTTP_" + reply.status(),
                            "the download answered " + reply.status()));
        } catch (NoReply none) {
            return new BillAnswer.Unknown(none.trouble());
        } catch (IllegalArgumentException malformed) {
            return new BillAnswer.Unknown(new Trouble(Kind.NOT_GENUINE, "UNREADABLE", "the address is none"));
        } catch (BillMalformed unreadable) {
            return unreadable.answer();
        }
    }

    /** Reads an archive that somebody has downloaded. */
    BillAnswer read(LocalDate day, byte[] archive) {
        try {
            return new BillAnswer.Ready(AlipayBill.read(account, day, archive));
        } catch (BillMalformed unreadable) {
            return unreadable.answer();
        }
    }
}
