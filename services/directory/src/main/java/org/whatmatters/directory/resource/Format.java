package org.whatmatters.directory.resource;

/// How it can be had.
public enum Format {
    WEB,
    PDF,
    EASY_READ,
    BSL_VIDEO,
    AUDIO,
    LARGE_PRINT,
    BRAILLE
}
