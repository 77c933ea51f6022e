-- Which line of the audit says that a look-up was made: a desk is told of both.
ALTER TABLE finding ADD COLUMN line INTEGER NOT NULL DEFAULT 0;
CREATE INDEX finding_line ON finding (line);
