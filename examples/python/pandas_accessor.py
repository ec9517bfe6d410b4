"""A column of texts through casemend: `frame["body"].casemend.repair(casemend)`."""
import pandas


@pandas.api.extensions.register_series_accessor("casemend")
class CasemendAccessor:
    def __init__(self, series):
        if not (pandas.api.types.is_string_dtype(series) or pandas.api.types.is_object_dtype(series)):
            raise AttributeError("casemend repairs a Series of texts; choose another column, or use .astype(str)")
        self.series = series

    def repair(self, casemend):
        """A Series with the texts repaired; its index, its name and what is no text stay as they are."""
        return self.series.map(lambda value: casemend.text(value) if isinstance(value, str) else value)
