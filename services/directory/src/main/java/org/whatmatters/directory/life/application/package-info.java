/// What is done with a listing's life, and the ports that it needs.
@NullMarked
package org.whatmatters.directory.life.application;

import org.jspecify.annotations.NullMarked;
