package org.whatmatters.directory.importing;

/// A phone number or e-mail address that seems to be one person's, standing in words for everybody.
///
/// @param field where it stands, as a JSON Pointer
/// @param value in one spelling: digits from 07 on, or small letters
public record PersonalDetail(Kind kind, String field, String value) {

    /// What it is, and what everybody reads in its place.
    public enum Kind {
        MOBILE("phone number"),
        EMAIL("e-mail address");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public String mark() {
            return "(" + words + " left out)";
        }
    }
}
