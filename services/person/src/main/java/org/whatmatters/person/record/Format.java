package org.whatmatters.person.record;

/// What somebody with a disability or sensory loss needs so that they can read, hear and answer (Accessible Information
/// Standard, DAPB1605).
public enum Format {
    LARGE_PRINT,
    EASY_READ,
    BRAILLE,
    AUDIO,
    BRITISH_SIGN_LANGUAGE,
    LIP_SPEAKER,
    HEARING_LOOP
}
