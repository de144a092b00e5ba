package org.whatmatters.directory.importing.format;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.whatmatters.directory.listing.ListingState;
import tools.jackson.databind.JsonNode;

/// The single values of Open Referral UK v3, each with the fault of a value that is none.
enum Value implements Shape {
    ID("not-a-uuid", "must be a UUID") {
        @Override
        boolean accepts(String text) {
            return UUID.matcher(text).matches();
        }
    },
    NAME("not-a-name", "must be plain text of at most 500 characters, without HTML") {
        @Override
        boolean accepts(String text) {
            return text.length() <= 500 && !HTML.matcher(text).find();
        }
    },
    TEXT("too-long", "must be text of at most 20 000 characters") {
        @Override
        boolean accepts(String text) {
            return text.length() <= 20_000;
        }
    },
    WEB_ADDRESS("not-a-web-address", "must be an absolute web address") {
        @Override
        boolean accepts(String text) {
            try {
                var uri = new URI(text);
                return uri.getHost() != null && Set.of("http", "https").contains(uri.getScheme());
            } catch (URISyntaxException _) {
                return false;
            }
        }
    },
    EMAIL("not-an-email", "must be an e-mail address") {
        @Override
        boolean accepts(String text) {
            return MAIL.matcher(text).matches();
        }
    },
    DATE("not-a-date", "must be a date such as 2026-03-02") {
        @Override
        boolean accepts(String text) {
            return reads(() -> LocalDate.parse(text));
        }
    },
    DATE_TIME("not-a-date-time", "must be a date and time with its offset, such as 2026-03-02T09:00:00.000Z") {
        @Override
        boolean accepts(String text) {
            return reads(() -> OffsetDateTime.parse(text));
        }
    },
    STATUS("unknown-status", "must be active, temporarily closed, inactive or defunct") {
        @Override
        boolean accepts(String text) {
            return ListingState.ofStatus(text).isPresent();
        }
    },
    FREQUENCY("unknown-frequency", "must be WEEKLY or MONTHLY") {
        @Override
        boolean accepts(String text) {
            return Set.of("WEEKLY", "MONTHLY").contains(text);
        }
    },
    PLACE_TYPE("unknown-place-type", "must be physical, postal or virtual") {
        @Override
        boolean accepts(String text) {
            return Set.of("physical", "postal", "virtual").contains(text);
        }
    },
    PROSE("html-in-text", "must be plain text, without HTML") {
        @Override
        boolean accepts(String text) {
            return !HTML.matcher(text).find();
        }

        @Override
        public void check(JsonNode node, String pointer, List<Fault> faults) {
            TEXT.check(node, pointer, faults);
            super.check(node, pointer, faults);
        }
    },
    NUMBER("out-of-range", "must be a number that a service could mean") {
        @Override
        public void check(JsonNode node, String pointer, List<Fault> faults) {
            checkNumber(node, pointer, faults, 1_000_000_000);
        }
    },
    LATITUDE("out-of-range", "must lie between -90 and 90 degrees") {
        @Override
        public void check(JsonNode node, String pointer, List<Fault> faults) {
            checkNumber(node, pointer, faults, 90);
        }
    },
    LONGITUDE("out-of-range", "must lie between -180 and 180 degrees") {
        @Override
        public void check(JsonNode node, String pointer, List<Fault> faults) {
            checkNumber(node, pointer, faults, 180);
        }
    };

    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
    // "under <£50k" and "a < b" are text; "<b>", "<img src=x", "<!--" and "&nbsp;" are not.
    private static final Pattern HTML =
            Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]*(\\s|/?>)|<!--|&(nbsp|amp|lt|gt|quot|apos|#x?[0-9a-fA-F]+);");

    private final String code;
    private final String message;

    Value(String code, String message) {
        this.code = code;
        this.message = message;
    }

    boolean accepts(String text) {
        return true;
    }

    @Override
    public void check(JsonNode node, String pointer, List<Fault> faults) {
        if (!node.isString()) {
            faults.add(new Fault(pointer, "not-text", "must be text"));
        } else if (!accepts(node.stringValue())) {
            faults.add(new Fault(pointer, code, message));
        }
    }

    void checkNumber(JsonNode node, String pointer, List<Fault> faults, int most) {
        if (!node.isNumber()) {
            faults.add(new Fault(pointer, "not-a-number", "must be a number"));
        } else if (node.decimalValue().abs().compareTo(BigDecimal.valueOf(most)) > 0) {
            faults.add(new Fault(pointer, code, message));
        }
    }

    private static boolean reads(Runnable parse) {
        try {
            parse.run();
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }
}
