/// "This is wrong": anybody signed in says so of a listing, an editor decides, and whoever said so gets an answer.
@NullMarked
package org.whatmatters.directory.correction;

import org.jspecify.annotations.NullMarked;
