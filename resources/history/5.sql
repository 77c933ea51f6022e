-- What a row says, sealed with the key of the store: a column that was altered since is noticed where the row is read.
ALTER TABLE finding ADD COLUMN seal BLOB;
