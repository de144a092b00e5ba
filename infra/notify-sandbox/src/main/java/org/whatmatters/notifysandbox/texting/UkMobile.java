package org.whatmatters.notifysandbox.texting;

/// A UK mobile number, written the one way: `+447…`. Ofcom's numbers for drama (07700 900000 to 900999) are as good as
/// any, as they are at Notify.
public record UkMobile(String number) {

    /// A number that no text can go to; the message is Notify's own kind of wording.
    public static final class NotAMobile extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotAMobile(String message) {
            super(message);
        }
    }

    public static UkMobile parse(String written) {
        var bare = written.replaceAll("[\\s()\\-.]", "");
        if (!bare.matches("\\+?\\d+")) {
            throw new NotAMobile("Must not contain letters or symbols");
        }
        var national = bare.replaceFirst("^(\\+44|0044|44|0)", "");
        if (!national.startsWith("7")) {
            throw new NotAMobile("Not a UK mobile number");
        }
        if (national.length() < 10) {
            throw new NotAMobile("Not enough digits");
        }
        if (national.length() > 10) {
            throw new NotAMobile("Too many digits");
        }
        return new UkMobile("+44" + national);
    }

    /// As people write it: 07700 900123.
    public String spoken() {
        return "0%s %s".formatted(number.substring(3, 7), number.substring(7));
    }
}
