package io.tillbook.server.payments.wechat;

import io.tillbook.server.payments.provider.BillAnswer;
import io.tillbook.server.payments.provider.Trouble;
import io.tillbook.server.payments.provider.Trouble.Kind;
import io.tillbook.server.payments.transport.BillBytes;
import io.tillbook.server.payments.transport.BillMalformed;
import io.tillbook.server.payments.transport.ProviderHttp;
import io.tillbook.server.payments.transport.ProviderHttp.NoReply;
import io.tillbook.server.payments.transport.Reply;
import io.tillbook.server.payments.wechat.WechatAnswer.Given;
import io.tillbook.server.payments.wechat.WechatAnswer.Missing;
import io.tillbook.server.payments.wechat.WechatAnswer.Refused;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;

/** Fetches the bills of WeChat Pay. The download is not signed; its hash is, in the answer that leads there. */
final class WechatBills {
    private static final Duration WITHIN = Duration.ofMinutes(2);
    private static final byte GZIP_FIRST = 0x1f;
    private static final byte GZIP_SECOND = (byte) 0x8b;

    private final WechatApi api;
    private final ProviderHttp http;
    private final String account;
    private final InstantSource clock;

    WechatBills(WechatApi api, ProviderHttp http, String account, InstantSource clock) {
        this.api = api;
        this.http = http;
        this.account = account;
        this.clock = clock;
    }

    BillAnswer bill(LocalDate day) {
        return switch (api.get("/v3/bill/tradebill?bill_date=" + day + "&bill_type=ALL&tar_type=GZIP")) {
            case Missing missing -> new BillAnswer.Unknown(missing.trouble());
            case Given given -> downloaded(day, given);
            case Refused refused when refused.code().equals("STATEMENT_CREATING") -> new BillAnswer.NotReady(
                    refused.code(), refused.text());
            case Refused refused when refused.code().equals("NO_STATEMENT_EXIST") -> BillAnswer.none(day,
                    clock.instant(), refused.code(), refused.text());
            case Refused refused -> new BillAnswer.Unknown(refused.trouble());
        };
    }

    private BillAnswer downloaded(LocalDate day, Given told) {
        try {
            Reply reply = http.send(api.request("GET", URI.create(told.text("download_url")), ""), WITHIN,
                    BillBytes.MOST_PACKED);
            if (!reply.isOk()) {
                return new BillAnswer.Unknown(new Trouble(Kind.PROVIDER_FAILED, "HTTP_" + reply.status(),
                        "the download answered " + reply.status()));
            }
            byte[] bill = BillBytes.gunzip(reply.body());
            return told.text("hash_type").equals("SHA1")
                    && BillBytes.hash("SHA-1", bill).equalsIgnoreCase(told.text("hash_value"))
                            ? new BillAnswer.Ready(WechatBill.read(account, day, bill))
                            : new BillAnswer.Unreadable(0, "is not what its hash says");
        } catch (NoReply none) {
            return new BillAnswer.Unknown(none.trouble());
        } catch (IllegalArgumentException malformed) {
            return new BillAnswer.Unknown(new Trouble(Kind.NOT_GENUINE, "UNREADABLE", "the address is none"));
        } catch (BillMalformed unreadable) {
            return unreadable.answer();
        }
    }

    /** Reads a file that somebody has downloaded, packed by gzip or not. */
    BillAnswer read(LocalDate day, byte[] file) {
        try {
            boolean isPacked = file.length > 1 && file[0] == GZIP_FIRST && file[1] == GZIP_SECOND;
            return new BillAnswer.Ready(WechatBill.read(account, day, isPacked ? BillBytes.gunzip(file) : file));
        } catch (BillMalformed unreadable) {
            return unreadable.answer();
        }
    }
}
