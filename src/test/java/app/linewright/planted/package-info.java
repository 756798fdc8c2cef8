/**
 * Faults on purpose: one little program a {@code HouseRule}, each breaking just that rule, so that a rule that no
 * longer sees anything is noticed.
 */
package app.linewright.planted;
